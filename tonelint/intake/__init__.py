"""Other people's prose guides in, proposals for our guide out.

The way through: `reading` cuts a text into blocks and knows which side of a do/don't container they
stand on; `page` asks the cues (`cues`, `entries`, `lists`, `items`, `columns`, `pairs`, `spelling`,
`limits`, `features`, `samples`) what each block says; `gather` looks at all proposals together.
"""
