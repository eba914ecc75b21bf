import { deliveredTo, type Edge, hidesUsers, type Override, poolOf, userNamed } from './edge';
import { attributeOf, type Context, type Pool, type Request, type User, withAttribute } from './internals';

const confirmationTrigger = (edge: Edge, context: Context, pool: Pool, user: User, request: Request, source: string) =>
  edge.services.triggers.postConfirmation(context, {
    clientId: request['ClientId'],
    clientMetadata: request['ClientMetadata'],
    source,
    username: user.Username,
    userPoolId: pool.options.Id,
    userAttributes: [...user.Attributes, { Name: 'cognito:user_status', Value: user.UserStatus }],
  });

const checkedCode = async (edge: Edge, context: Context, pool: Pool, request: Request): Promise<User> => {
  const user = await userNamed(pool, context, request['Username']);
  const mismatch = edge.refuse('CodeMismatchException', 'Invalid verification code provided, please try again.');
  if (!user) throw (await hidesUsers(edge, context, request)) ? mismatch : edge.refuse('UserNotFoundException', 'Username/client id combination not found.');
  if (!user.ConfirmationCode) throw edge.refuse('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  if (user.ConfirmationCode !== request['ConfirmationCode']) throw mismatch;
  return user;
};

/** Receiving the code proved that the address is theirs. */
const verified = (user: User): User => withAttribute({ ...user, ConfirmationCode: undefined, UserStatus: 'CONFIRMED' }, 'email_verified', 'true');

export const confirmSignUp: Override = (edge) => async (context, request) => {
  const pool = await poolOf(edge, context, request);
  const known = await userNamed(pool, context, request['Username']);
  if (known?.UserStatus === 'CONFIRMED') throw edge.refuse('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED');
  const user = verified(await checkedCode(edge, context, pool, request));
  await pool.saveUser(context, user);
  await confirmationTrigger(edge, context, pool, user, request, 'PostConfirmation_ConfirmSignUp');
  return {};
};

export const confirmForgotPassword: Override = (edge) => async (context, request) => {
  const pool = await poolOf(edge, context, request);
  const user = verified(await checkedCode(edge, context, pool, request));
  await pool.saveUser(context, { ...user, Password: String(request['Password']) });
  await confirmationTrigger(edge, context, pool, user, request, 'PostConfirmation_ConfirmForgotPassword');
  return {};
};

const sendCode = async (edge: Edge, context: Context, pool: Pool, user: User, request: Request, source: string) => {
  const email = attributeOf(user, 'email') ?? '';
  const code = edge.services.otp();
  await pool.saveUser(context, { ...user, ConfirmationCode: code });
  const details = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: email };
  await edge.services.messages.deliver(context, source, String(request['ClientId']), pool.options.Id, user, code, request['ClientMetadata'], details);
  return { CodeDeliveryDetails: deliveredTo(email) };
};

/** Cognito pretends to send a code when it hides which users exist. */
const noSuchUser = async (edge: Edge, context: Context, request: Request) => {
  if (!(await hidesUsers(edge, context, request))) throw edge.refuse('UserNotFoundException', 'Username/client id combination not found.');
  return { CodeDeliveryDetails: deliveredTo(String(request['Username'])) };
};

export const resendConfirmationCode: Override = (edge) => async (context, request) => {
  const pool = await poolOf(edge, context, request);
  const user = await userNamed(pool, context, request['Username']);
  if (!user) return noSuchUser(edge, context, request);
  if (user.UserStatus !== 'UNCONFIRMED') throw edge.refuse('InvalidParameterException', 'User is already confirmed.');
  return sendCode(edge, context, pool, user, request, 'ResendCode');
};

export const forgotPassword: Override = (edge) => async (context, request) => {
  const pool = await poolOf(edge, context, request);
  const user = await userNamed(pool, context, request['Username']);
  if (!user) return noSuchUser(edge, context, request);
  if (!user.Enabled) throw edge.refuse('NotAuthorizedException', 'User is disabled.');
  if (attributeOf(user, 'email_verified') !== 'true') {
    throw edge.refuse('InvalidParameterException', 'Cannot reset password for the user as there is no registered/verified email or phone_number');
  }
  return sendCode(edge, context, pool, user, request, 'ForgotPassword');
};

export const maskDestination: Override = (_edge, original) => async (context, request) => {
  const answer = await original(context, request);
  const details = answer['CodeDeliveryDetails'] as { Destination: string } | undefined;
  return details ? { ...answer, CodeDeliveryDetails: deliveredTo(details.Destination) } : answer;
};
