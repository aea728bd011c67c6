"""Packs: folders of rule files, read with all their faults named; and the default targets.

`folder`    load_pack: a folder of rules
`reading`   load_rule: one rule
`defaults`  load_defaults: axes and targets that hold without a guide
`data`      rules as JSON-able data and back

The names live in the modules, so that a cached policy loads `data` and none of the readers.
"""
