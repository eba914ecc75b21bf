export { type Access, accessFrom, subOf, userIdOf, type VerifiedClaims } from './access';
export { type Authorize, bearerToken, makeAuthorize, type VerifyToken } from './authorize';
export { jwksTokenVerifier } from './jwks-token-verifier';
