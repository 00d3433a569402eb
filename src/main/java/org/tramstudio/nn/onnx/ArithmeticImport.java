package org.tramstudio.nn.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tramstudio.nn.graph.BinaryFunction;
import org.tramstudio.nn.graph.Calculation;
import org.tramstudio.nn.graph.Operator;
import org.tramstudio.nn.graph.PointwiseFunction;
import org.tramstudio.nn.graph.Rearrangement;

/** Operators of two or more arrays, value by value. */
final class ArithmeticImport {

    private ArithmeticImport() {
    }

    static void register(Map<String, OperatorConversion> table) {
        table.put("Add", (node, conversion) -> BiasFusion.of(node, conversion, Operands.of(node, conversion))
                .orElseGet(() -> binary(node, conversion, BinaryFunction.ADD)));
        table.put("Sub", (node, conversion) -> binary(node, conversion, BinaryFunction.SUBTRACT));
        table.put("Mul", (node, conversion) -> binary(node, conversion, BinaryFunction.MULTIPLY));
        table.put("Div", (node, conversion) -> binary(node, conversion, BinaryFunction.DIVIDE));
        table.put("Pow", (node, conversion) -> binary(node, conversion, BinaryFunction.POWER));
        table.put("Equal", (node, conversion) -> binary(node, conversion, BinaryFunction.EQUAL));
        table.put("Greater", (node, conversion) -> binary(node, conversion, BinaryFunction.GREATER));
        table.put("Less", (node, conversion) -> binary(node, conversion, BinaryFunction.LESS));
        table.put("GreaterOrEqual", (node, conversion) -> not(node, conversion,
                binary(node, conversion, BinaryFunction.LESS).getFirst()));
        table.put("LessOrEqual", (node, conversion) -> not(node, conversion,
                binary(node, conversion, BinaryFunction.GREATER).getFirst()));
        table.put("And", (node, conversion) -> binary(node, conversion, BinaryFunction.MULTIPLY));
        table.put("Or", (node, conversion) -> binary(node, conversion, BinaryFunction.MAXIMUM));
        table.put("Not", (node, conversion) -> not(node, conversion, conversion.value(node, 0)));
        table.put("Mod", ArithmeticImport::modulo);
        table.put("Sum", (node, conversion) -> many(node, conversion, BinaryFunction.ADD));
        table.put("Min", (node, conversion) -> many(node, conversion, BinaryFunction.MINIMUM));
        table.put("Max", (node, conversion) -> many(node, conversion, BinaryFunction.MAXIMUM));
        table.put("Mean", (node, conversion) -> List.of(binary(node, conversion, BinaryFunction.DIVIDE,
                many(node, conversion, BinaryFunction.ADD).getFirst(), FloatArray.of(node.inputs().size()))));
        table.put("Where", ArithmeticImport::where);
        table.put("PRelu", ArithmeticImport::parametricRelu);
    }

    private static List<Value> binary(OnnxNode node, Conversion conversion, BinaryFunction function) {
        Operands operands = Operands.of(node, conversion);
        return List.of(binary(node, conversion, function, operands.first(), operands.second()));
    }

    /** A function of two values: computed now if both are constants, else a node, recognised as part of something if so. */
    static Value binary(OnnxNode node, Conversion conversion, BinaryFunction function, Value first, Value second) {
        if (first instanceof Constant one && second instanceof Constant other) {
            return ConstantArithmetic.binary(function, one, other);
        }
        if (changesNothing(function, second)) {
            return first;
        }
        PlannedNode one = operand(node, conversion, RepeatedConstant.once(first, second, conversion), second);
        PlannedNode other = operand(node, conversion, RepeatedConstant.once(second, first, conversion), first);
        PlannedNode plain = conversion.add(node, new Calculation.Elementwise(function), one, other);
        return new Value.Feature(FormulaRecognition.of(plain, node).orElse(plain));
    }

    private static boolean changesNothing(BinaryFunction function, Value second) {
        return second instanceof Constant constant && constant.sizes().isEmpty() && switch (function) {
            case MULTIPLY, DIVIDE, POWER -> constant.scalar().orElse(0.0) == 1;
            case ADD, SUBTRACT -> constant.scalar().orElse(1.0) == 0;
            default -> false;
        };
    }

    /** What scales and shifts the image itself is the normalisation of the data, which is not trained. */
    private static PlannedNode operand(OnnxNode node, Conversion conversion, Value value, Value partner) {
        if (value instanceof FloatArray array && partner instanceof Value.Feature(PlannedNode other)
                && comesFromImage(other)) {
            return conversion.feature(node, array.withOrigin(Optional.empty()));
        }
        if (value instanceof Constant constant && constant.count() == 1 && constant.scalar().isPresent()
                && constant.sizes().size() <= Conversion.shape(partner).axes()) {
            return conversion.number(constant.scalar().get());
        }
        return conversion.feature(node, value);
    }

    private static boolean comesFromImage(PlannedNode node) {
        if (node.operator().isEmpty()) {
            return true;
        }
        return switch (node.operator().get()) {
            case Calculation.Elementwise _ -> node.inputs().stream().allMatch(input ->
                    comesFromImage(input) || input.operator().filter(Operator.FixedConstant.class::isInstance).isPresent());
            case Rearrangement.Transpose _ -> comesFromImage(node.input(0));
            default -> false;
        };
    }

    private static List<Value> many(OnnxNode node, Conversion conversion, BinaryFunction function) {
        return List.of(IntStream.range(0, node.inputs().size()).mapToObj(k -> conversion.value(node, k))
                .reduce((first, second) -> binary(node, conversion, function, first, second))
                .orElseThrow(() -> new IllegalArgumentException("has no inputs")));
    }

    private static List<Value> not(OnnxNode node, Conversion conversion, Value value) {
        return List.of(binary(node, conversion, BinaryFunction.EQUAL, value,
                value instanceof IntegerArray ? IntegerArray.fixed(List.of(), 0) : FloatArray.of(0)));
    }

    private static List<Value> modulo(OnnxNode node, Conversion conversion) {
        List<Long> values = conversion.constant(node, 0, "dividend").integers().fixedValues();
        long divisor = conversion.constant(node, 1, "divisor").integers().fixedValues().getFirst();
        if (divisor == 0) {
            throw new IllegalArgumentException("divides by 0");
        }
        return List.of(IntegerArray.fixed(conversion.constant(node, 0, "dividend").sizes(),
                values.stream().mapToLong(value -> Math.floorMod(value, divisor)).toArray()));
    }

    private static List<Value> where(OnnxNode node, Conversion conversion) {
        Value condition = conversion.value(node, 0);
        Value first = conversion.value(node, 1);
        Value second = conversion.value(node, 2);
        if (condition instanceof Constant which && first instanceof Constant one && second instanceof Constant other) {
            return List.of(ConstantArithmetic.select(which, one, other));
        }
        return Conversion.result(conversion.add(node, new Calculation.Select(), conversion.feature(node, condition),
                conversion.feature(node, first), conversion.feature(node, second)));
    }

    /** The positive part plus the slope times the negative part. */
    private static List<Value> parametricRelu(OnnxNode node, Conversion conversion) {
        PlannedNode input = conversion.feature(node, 0);
        Constant slope = conversion.constant(node, 1, "slope");
        if (slope.scalar().isPresent() && !slope.floats().isTrained()) {
            return Conversion.result(conversion.add(node,
                    new Calculation.Pointwise(PointwiseFunction.LEAKY_RELU, slope.scalar().get(), 0), input));
        }
        PlannedNode positive = conversion.add(node, Calculation.Pointwise.relu(), input);
        PlannedNode negative = conversion.add(node, new Calculation.Elementwise(BinaryFunction.MINIMUM), input,
                conversion.number(0));
        boolean perChannel = conversion.opset() < 7 && slope.sizes().size() == 1;
        PlannedNode scaled = conversion.add(node, new Calculation.Elementwise(BinaryFunction.MULTIPLY), negative,
                conversion.feature(node, perChannel ? NormalizationImport.perChannel(slope, input) : slope));
        return Conversion.result(conversion.add(node, Calculation.Elementwise.add(), positive, scaled));
    }
}
