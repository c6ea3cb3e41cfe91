export { signCall, type CallToSign } from './signCall.ts';
export { verifyCall, type CallToVerify } from './verifyCall.ts';
