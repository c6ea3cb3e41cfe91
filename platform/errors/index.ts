export { ClientError, type ClientErrorOptions } from './clientError.ts';
export { errorCodes, isErrorCode, type ErrorCode } from './errorCodes.ts';
export { systemCodeOf } from './systemCodeOf.ts';
