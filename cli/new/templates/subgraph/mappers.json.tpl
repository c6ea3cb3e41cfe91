{
  "Product": "../entities.ts#ProductReference",
  "__Name__": "../entities.ts#__Name__Parent"
}
