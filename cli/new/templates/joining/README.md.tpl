# __Name__

Joins: a rule over what other subgraphs tell. It knows no system, keeps nothing and asks nobody; the schema brings what it needs.

| Entity                    | Fields      |
| ------------------------- | ----------- |
| `Product` (needs `gtin`) | `__camel__` |

## Failure

A fact that could not be told comes as null, and then nothing is said. Why it could not be told stands at the path of the fact itself where a
client asks for it.
