package org.tramstudio.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineDeviceTest extends EngineTest {

    @Test
    void theProcessorIsAlwaysThere() {
        EngineDevice processor = EngineDevice.of("cpu");

        assertEquals(Optional.empty(), processor.message());
        try (NDManager opened = processor.open()) {
            assertEquals(Device.cpu(), opened.create(1f).getDevice());
        }
        assertTrue(((EngineStatus.Available) EngineStatus.probe()).devices().contains("cpu"));
        assertThrows(IllegalArgumentException.class, () -> EngineDevice.of("tpu"));
    }

    @Test
    void aMissingGraphicsCardIsReplacedWithAMessage() {
        boolean there = ((EngineStatus.Available) EngineStatus.probe()).devices().contains("cuda");

        EngineDevice card = EngineDevice.of("cuda");

        assertEquals(there, card.message().isEmpty());
        assertEquals(there ? Device.gpu() : Device.cpu(), card.device());
    }
}
