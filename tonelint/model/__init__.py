"""The values the whole product is made of. They check themselves and do no I/O."""
