"""What Buurtboek costs, held against its peers: `make bench`.

Not part of the package, nor of the tests: nothing here decides whether a change may
land. Peers are installed for the occasion, in an environment of their own.
"""
