package org.tramstudio.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * The network of a project.
 *
 * @param architecture id of a built-in network, see {@link org.tramstudio.nn.zoo.ZooNetwork}
 * @param weights path of its trained floating-point weights (safetensors), relative to the project folder where that
 *                is possible; empty for a network that has to be trained first
 */
public record NetworkReference(@JsonProperty(required = true) String architecture, Optional<String> weights) {
}
