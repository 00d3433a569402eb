package org.tramstudio.study.report;

import java.util.OptionalInt;
import org.tramstudio.study.StudySettings;

/**
 * What a study is about, as far as its designs do not tell it.
 *
 * @param title of the project
 * @param network what the network is called; empty for a project without one
 * @param images what the data set is called; empty for a project without one, or where the images are not at hand
 * @param trainingImages how many there are; empty where the images are not at hand
 * @param testImages how many there are; empty where the images are not at hand
 * @param settings what the project declares now; designs may have been trained with others
 */
public record StudySubject(String title, String network, String images, OptionalInt trainingImages,
                           OptionalInt testImages, StudySettings settings) {
}
