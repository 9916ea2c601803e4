/**
 * How what a run knows is written down, so that another process can go on from there.
 *
 * <p>{@link org.signalbox.dsl.run.checkpoint.RecordMemory} passes records through a {@link
 * org.signalbox.kernel.Memory}, as kernels pass their numbers; {@link
 * org.signalbox.dsl.run.checkpoint.Checkpoint} makes bytes of the whole and refuses those of
 * another program. It knows no class of the run by name and must not: what there is to keep is said
 * where the state is. Nothing here reads or writes a file.
 *
 * <p>Equal state gives equal bytes.
 */
@NullMarked
package org.signalbox.dsl.run.checkpoint;

import org.jspecify.annotations.NullMarked;
