extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@inaccessible", "@shareable", "@cost"]
  )

type Query {
  "What stands behind the fields of this subgraph. Internal."
  declaredSources: SourceDeclaration! @inaccessible @shareable
}

type Product @key(fields: "sku") {
  sku: ID!
  "null when the system behind this field does not know the article."
  __camel__: __Name__ @cost(weight: 5)
}

"What __name__ tells of an article."
type __Name__ {
  "As the system has it."
  title: String!
  provenance: Provenance!
}
