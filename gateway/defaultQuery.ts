/** What GraphiQL shows first: anyone may ask it. */
export const defaultQuery = `# Anyone may read the catalogue. For more, put a token into the headers below.
query Catalogue {
  searchProducts(first: 5) {
    nodes {
      sku
      name
      brand
      price {
        current {
          amount
          currency
        }
      }
    }
  }
}
`;
