import {
  AdminGetUserCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  ResendConfirmationCodeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ClientId, poolId, startUserPool, type UserPool } from '../../tests/support/user-pool';

let pool: UserPool;

beforeAll(async () => {
  pool = await startUserPool(10_231);
});
beforeEach(() => {
  pool.mails.length = 0;
  pool.invocations.length = 0;
});
afterAll(() => pool.stop());

describe('signing up', () => {
  it('obeys the password policy of the pool', async () => {
    await expect(pool.signUp(pool.nextEmail(), 'weak')).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: expect.stringContaining('not long enough'),
    });
  });

  it('asks for the attributes the pool requires', async () => {
    await expect(pool.signUp(pool.nextEmail(), undefined, [])).rejects.toThrow('name: The attribute is required');
  });

  it('mails a code that confirms the user, verifies the address and runs the trigger', async () => {
    const email = pool.nextEmail();
    const { UserSub: sub, CodeDeliveryDetails } = await pool.signUp(email.toUpperCase());
    await pool.confirm(email);
    const { UserAttributes, UserStatus } = await pool.client.send(new AdminGetUserCommand({ UserPoolId: poolId, Username: sub }));

    expect(CodeDeliveryDetails?.Destination).toBe('b***@e***');
    expect(pool.mails).toMatchObject([{ to: email, subject: 'Your verification code' }]);
    expect(UserStatus).toBe('CONFIRMED');
    expect(UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ]),
    );
    expect(pool.invocations).toMatchObject([
      { arn: 'arn:confirm', event: { triggerSource: 'PostConfirmation_ConfirmSignUp', region: 'us-east-1', userName: sub } },
    ]);
  });

  it('tells the caller when the trigger fails', async () => {
    const email = pool.nextEmail();
    await pool.signUp(email);
    pool.answerNext({ error: { errorType: 'Error', errorMessage: 'no profile' } });

    await expect(pool.confirm(email)).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: expect.stringContaining('no profile'),
    });
  });

  it('takes an address once, also when asked at the same moment', async () => {
    const email = pool.nextEmail();
    const results = await Promise.allSettled([pool.signUp(email), pool.signUp(email)]);

    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a wrong code, and voids the old one when another is sent', async () => {
    const email = pool.nextEmail();
    await pool.signUp(email);
    const old = pool.lastCode();
    await expect(pool.confirm(email, old === '000000' ? '000001' : '000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await pool.client.send(new ResendConfirmationCodeCommand({ ClientId, Username: email }));

    if (old !== pool.lastCode()) await expect(pool.confirm(email, old)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await pool.confirm(email);
    await expect(pool.client.send(new ResendConfirmationCodeCommand({ ClientId, Username: email }))).rejects.toThrow(
      'User is already confirmed.',
    );
  });
});

describe('forgotten passwords', () => {
  it('are replaced with a mailed code, under the same policy', async () => {
    const { email } = await pool.confirmedUser();
    await pool.client.send(new ForgotPasswordCommand({ ClientId, Username: email }));
    const reset = (secret: string) =>
      pool.client.send(
        new ConfirmForgotPasswordCommand({ ClientId, Username: email, ConfirmationCode: pool.lastCode(), Password: secret }),
      );

    await expect(reset('weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await reset('Another-horse-2');
    await expect(pool.signIn(email)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await pool.signIn(email, 'Another-horse-2');
    expect(pool.invocations.at(-1)).toMatchObject({ event: { triggerSource: 'PostConfirmation_ConfirmForgotPassword' } });
  });

  it('do not tell who is registered', async () => {
    const { CodeDeliveryDetails } = await pool.client.send(new ForgotPasswordCommand({ ClientId, Username: 'stranger@example.test' }));

    expect(CodeDeliveryDetails?.Destination).toBe('s***@e***');
    expect(pool.mails).toEqual([]);
  });
});
