/** Made-up graphs that hold the hard parts of Federation 2, each as SDL by subgraph. */
export const supergraphs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'several keys, nested keys and circular types': {
    catalogue: `
      type Query { product(id: ID!): Product products: [Product!]! best: Product! }
      type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! title: String maker: Maker related: [Product] }
      type Maker @key(fields: "code") { code: ID! name: String! products: [Product!] }`,
    stock: `
      type Query { shelf: Shelf }
      type Product @key(fields: "sku") { sku: ID! amount: Int shelves: [Shelf!]! }
      type Shelf @key(fields: "place { hall row }") { place: Place! label: String product: Product }
      type Place @shareable { hall: ID! row: ID! }`,
    plan: `
      type Query { shelves: [Shelf!] }
      type Shelf @key(fields: "place { hall row }") { place: Place! size: Int! next: Shelf }
      type Place @shareable { hall: ID! row: ID! }
      type Maker @key(fields: "code") { code: ID! country: Country chief: Person }
      type Person @key(fields: "id") { id: ID! name: String likes: Product }
      type Product @key(fields: "id") { id: ID! designer: Person! }
      enum Country { DK SE NO }`,
  },
  'requirements in a chain, with arguments, through objects and fragments': {
    goods: `
      type Query { item(id: ID!): Item items: [Item] }
      type Item @key(fields: "id") { id: ID! weight(unit: Unit = KG): Float size: Size parts: [Part!] owner: Owner }
      type Size @shareable { wide: Int high: Int }
      type Part @key(fields: "no") { no: ID! grams: Int }
      type Owner @key(fields: "id") { id: ID! }
      enum Unit { KG G }`,
    people: `
      type Query { owner: Owner! }
      type Owner @key(fields: "id") { id: ID! group: String town: Town }
      union Town = City | Village
      type City @shareable { zip: String mayor: String }
      type Village @shareable { zip: String houses: Int }`,
    freight: `
      type Item @key(fields: "id") {
        id: ID!
        weight(unit: Unit = KG): Float @external
        size: Size @external
        cost(speed: Int!): Int @requires(fields: "weight(unit: G) size { wide high }")
      }
      enum Unit { KG G }
      type Size @shareable { wide: Int high: Int }`,
    rates: `
      type Item @key(fields: "id") {
        id: ID!
        cost(speed: Int!): Int @external
        parts: [Part!] @external
        owner: Owner @external
        total: Int @requires(fields: "cost(speed: 1) parts { grams }")
        advice: String @requires(fields: "owner { group }")
      }
      type Part @key(fields: "no") { no: ID! grams: Int @external }
      type Owner @key(fields: "id") { id: ID! group: String @external }`,
    // A requirement that comes back to a subgraph whose own requirement it waits for is left out: Apollo's planner (2.14.4) then asks that
    // subgraph first without what it requires, and what is answered is a matter of luck with every executor.
    sums: `
      type Item @key(fields: "id") { id: ID! total: Int @external double: Int @requires(fields: "total") }`,
  },
  'interfaces, unions and shared roots': {
    media: `
      type Query { find(text: String): [Media!] node: Media @shareable any: [Any!]! }
      interface Media { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int author: Author }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int! cast: [Author!]! }
      type Song implements Media @key(fields: "id") { id: ID! title: String }
      type Author @key(fields: "name") { name: ID! }
      union Any = Book | Film | Author`,
    reviews: `
      type Query { node: Media @shareable latest: [Rated!] }
      interface Media { id: ID! }
      interface Rated { stars: Int }
      type Book implements Media & Rated @key(fields: "id") { id: ID! stars: Int by: Author }
      type Film implements Media & Rated @key(fields: "id") { id: ID! stars: Int quote: String }
      type Song implements Media @key(fields: "id") { id: ID! }
      type Author @key(fields: "name") { name: ID! wrote: [Media!] praised: Praise }
      union Praise = Book | Film`,
    shop: `
      type Query { offer: Film }
      type Book @key(fields: "id") { id: ID! price: Float }
      type Film @key(fields: "id") { id: ID! price: Float }
      type Author @key(fields: "name", resolvable: true) { name: ID! born: Int }`,
  },
  'interface objects': {
    core: `
      type Query { things: [Thing!]! thing(id: ID!): Thing }
      interface Thing @key(fields: "id") { id: ID! name: String }
      type Chair implements Thing @key(fields: "id") { id: ID! name: String legs: Int }
      type Table implements Thing @key(fields: "id") { id: ID! name: String seats: Int! beside: [Thing!] }`,
    ratings: `
      type Query { topRated: [Thing!] }
      type Thing @interfaceObject @key(fields: "id") { id: ID! rating: Int comments: [Comment!]! }
      type Comment { text: String about: Thing! }`,
    delivery: `
      type Thing @interfaceObject @key(fields: "id") {
        id: ID!
        rating: Int @external
        days: Int @requires(fields: "rating")
      }`,
  },
  'overrides, provisions and shareable values': {
    old: `
      type Query { user(id: ID!): User users: [User] }
      type User @key(fields: "id") { id: ID! mail: String address: Address friends: [User!] team: Team @provides(fields: "motto") }
      type Address @shareable { street: String city: String }
      type Team @key(fields: "id") { id: ID! motto: String @external }`,
    new: `
      type User @key(fields: "id") { id: ID! mail: String @override(from: "old") billing: Address! }
      type Address @shareable { street: String city: String }
      type Team @key(fields: "id") { id: ID! motto: String @shareable members: [User!]! lead: User }`,
    extra: `
      type Query { team: Team! }
      type Team @key(fields: "id") { id: ID! founded: Int }
      type User @key(fields: "id") { id: ID! team2: Team }`,
  },
};
