import { describe, vi } from 'vitest';
import { behavesLikeAUserDirectory } from '../../tests/behaviours/user-directory';
import { startLocalCognito } from '../../tests/builders/cognito';

vi.hoisted(() => vi.stubEnv('PROFILE_TABLE', 'profiles'));

describe('the directory in a Cognito user pool', () => {
  behavesLikeAUserDirectory(startLocalCognito);
});
