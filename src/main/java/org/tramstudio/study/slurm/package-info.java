/** Designs of a study as tasks of the workload manager Slurm, which alone decides when and where they run. */
package org.tramstudio.study.slurm;
