extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@cost"])

type Product @key(fields: "sku") {
  sku: ID!
  gtin: String @external
  "null when nothing can be said of the article."
  __camel__: __Name__ @cost(weight: 1) @requires(fields: "gtin")
}

"What __name__ says of an article, from what the systems tell of it."
type __Name__ {
  "True when its GTIN has the check digit that GS1 reckons."
  wellFormed: Boolean!
}
