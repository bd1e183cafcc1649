"""Which team does the jobs: processes of this machine, or those of a cluster.

Whoever has jobs to do asks here, and need not know which it got. It stands apart from
the teams because it knows both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from generator.workers.processes import Processes
from generator.workers.team import Team


@contextmanager
def hire(
    cluster: str | None, processes: int = 0, preload: Sequence[str] = ()
) -> Iterator[Team]:
    """Give a team, and send it home afterwards.

    Args:
        cluster: address of a Dask scheduler; None for processes of this machine.
        processes: how many, on this machine; 0 for one per processor.
        preload: modules that every process of this machine begins with.

    Raises:
        NoCluster: it cannot be reached, or its workers are not as we are.
    """
    if cluster is not None:
        from generator.workers.cluster import Cluster  # only where one is asked for

        with Cluster(cluster) as team:
            yield team
        return
    with Processes(processes, preload) as near:
        try:
            yield near
        except BaseException:
            near.shutdown(cancel_futures=True)
            raise
