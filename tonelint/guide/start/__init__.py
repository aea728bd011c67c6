"""A first guide made of answers: one question a lever, the settings of real brands as choices."""
