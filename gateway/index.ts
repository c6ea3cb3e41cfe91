export { createGateway } from './createGateway.ts';
export { parseGatewayConfig, type GatewayConfig } from './config.ts';
export type { ClaimRequest, CustomerClaim, Gateway, GatewayOptions } from './options.ts';
export { supergraphFile } from './supergraph/supergraphFile.ts';
export type { SupergraphSource } from './supergraph/supergraphSource.ts';
export { openDevelopmentIssuer, type DevelopmentClaims, type DevelopmentIssuer } from './auth/developmentIssuer.ts';
export type { Role } from './auth/roleScopes.ts';
export { policiesFile } from './auth/policiesFile.ts';
export type { PolicyDecider, PolicyQuestion } from './auth/policyDecider.ts';
