"""Jobs on the machines of a cluster. The only door to Dask `distributed`.

A cluster helps where a region makes hundreds of sites, or thousands of photographs
are new. Its workers are started by whoever runs it, with the same Buurtboek; each job
says which version that must be, for workers come and go. Jobs of a worker that is
lost are done by another.
"""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import Any

from generator.wording.messages import N_, message
from generator.workers.identity import identity
from generator.workers.team import Call, NoCluster, Team, WorkerDied

PATIENCE = 20  # seconds for a scheduler to answer, and for a first worker to come
LARGEST_JOB = "200MB"  # a photograph of 40 MB with room to spare; Dask warns above


class OtherVersion(Exception):
    """A worker has another version of Buurtboek, or of a library that counts."""


class Cluster(Team):
    """A team of the workers that a Dask scheduler has."""

    is_near = False

    def __init__(self, address: str) -> None:
        """Reach the scheduler and its workers.

        Args:
            address: such as `tcp://192.0.2.7:8786`.

        Raises:
            NoCluster: there is none, it has no workers, or another version.
        """
        try:
            import dask
            from distributed import Client
        except ImportError:
            text = N_("“--cluster” needs Dask: pip install “buurtboek[cluster]”.")
            raise NoCluster(message(text)) from None
        dask.config.set(
            {"distributed.admin.large-graph-warning-threshold": LARGEST_JOB}
        )
        unreached = message(
            N_(
                "No cluster answers at {address}. Is “dask scheduler” running there,"
                " with at least one “dask worker”?"
            ),
            address=address,
        )
        try:
            self._client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError):
            raise NoCluster(unreached) from None
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
            self.size = sum(self._client.nthreads().values())
            self._executor: Executor = self._client.get_executor(pure=False)
            self._executor.submit(_checked, identity(), _nothing, (), {}).result()
        except TimeoutError:
            self._client.close()
            raise NoCluster(unreached) from None
        except (OtherVersion, ImportError, AttributeError):
            self._client.close()
            text = N_(
                "The workers at {address} have another version of Buurtboek, of Python"
                " or of a library. Install the same on all of them."
            )
            raise NoCluster(message(text, address=address)) from None
        except BaseException:
            self._client.close()
            raise

    def submit(self, call: Call, /, *arguments: Any, **named: Any) -> Future[Any]:
        """Do a job on some worker, and on another where that one is lost.

        Its future raises what the job raises, or `WorkerDied`.
        """
        theirs = self._executor.submit(_checked, identity(), call, arguments, named)
        ours: Future[Any] = Future()
        ours.set_running_or_notify_cancel()
        theirs.add_done_callback(lambda done: _pass_on(done, ours))
        return ours

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of the cluster; it goes on without us."""
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()


def _pass_on(theirs: Future[Any], ours: Future[Any]) -> None:
    from distributed import KilledWorker

    if theirs.cancelled():
        ours.set_exception(WorkerDied())
    elif error := theirs.exception():
        ours.set_exception(WorkerDied() if isinstance(error, KilledWorker) else error)
    else:
        ours.set_result(theirs.result())


def _checked(wanted: str, call: Call, arguments: Any, named: Any) -> Any:
    """Do a job, if this worker is as those who ask. Runs on the worker."""
    if identity() != wanted:
        raise OtherVersion
    return call(*arguments, **named)


def _nothing() -> None:
    """Do nothing, to see whether jobs are done."""
