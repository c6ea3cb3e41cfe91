{
  "Product": "../entities.ts#ProductReference"
}
