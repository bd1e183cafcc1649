"""Jobs done by other processes: of this machine, or of a cluster.

A job is a function of a module and plain values, so that it means the same wherever
it is done.
"""
