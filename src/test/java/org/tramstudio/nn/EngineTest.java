package org.tramstudio.nn;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gives each test the engine and a manager whose arrays end with the test. */
public abstract class EngineTest {

    /** Holds the test's arrays. */
    protected NDManager manager;

    @BeforeEach
    void open() {
        EngineStatus.probe();
        GradientMode.onlyWhileCollecting();
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }
}
