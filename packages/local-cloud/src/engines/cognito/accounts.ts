import { type Call, callOf, deliveredTo, hidesUsers, type Override, userNamed } from './edge';
import { attributeOf, type User, withAttribute } from './internals';

const confirmationTrigger = ({ edge, context, pool, request }: Call, user: User, source: string) =>
  edge.services.triggers.postConfirmation(context, {
    clientId: request['ClientId'],
    clientMetadata: request['ClientMetadata'],
    source,
    username: user.Username,
    userPoolId: pool.options.Id,
    userAttributes: [...user.Attributes, { Name: 'cognito:user_status', Value: user.UserStatus }],
  });

const checkedCode = async ({ edge, context, pool, request }: Call): Promise<User> => {
  const user = await userNamed(pool, context, request['Username']);
  const mismatch = edge.refuse('CodeMismatchException', 'Invalid verification code provided, please try again.');
  if (!user)
    throw (await hidesUsers(edge, context, request))
      ? mismatch
      : edge.refuse('UserNotFoundException', 'Username/client id combination not found.');
  if (!user.ConfirmationCode) throw edge.refuse('ExpiredCodeException', 'Invalid code provided, please request a code again.');
  if (user.ConfirmationCode !== request['ConfirmationCode']) throw mismatch;
  return user;
};

/** Receiving the code proved that the address is theirs. */
const verified = (user: User): User =>
  withAttribute({ ...user, ConfirmationCode: undefined, UserStatus: 'CONFIRMED' }, 'email_verified', 'true');

export const confirmSignUp: Override = (edge) => async (context, request) => {
  const call = await callOf(edge, context, request);
  const { pool } = call;
  const known = await userNamed(pool, context, request['Username']);
  if (known?.UserStatus === 'CONFIRMED')
    throw edge.refuse('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED');
  const user = verified(await checkedCode(call));
  await pool.saveUser(context, user);
  await confirmationTrigger(call, user, 'PostConfirmation_ConfirmSignUp');
  return {};
};

export const confirmForgotPassword: Override = (edge) => async (context, request) => {
  const call = await callOf(edge, context, request);
  const { pool } = call;
  const user = verified(await checkedCode(call));
  await pool.saveUser(context, { ...user, Password: String(request['Password']) });
  await confirmationTrigger(call, user, 'PostConfirmation_ConfirmForgotPassword');
  return {};
};

const sendCode = async ({ edge, context, pool, request }: Call, user: User, source: string) => {
  const email = attributeOf(user, 'email') ?? '';
  const code = edge.services.otp();
  await pool.saveUser(context, { ...user, ConfirmationCode: code });
  const details = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: email };
  await edge.services.messages.deliver(
    context,
    source,
    String(request['ClientId']),
    pool.options.Id,
    user,
    code,
    request['ClientMetadata'],
    details,
  );
  return { CodeDeliveryDetails: deliveredTo(email) };
};

/** Cognito pretends to send a code when it hides which users exist. */
const noSuchUser = async ({ edge, context, request }: Call) => {
  if (!(await hidesUsers(edge, context, request))) throw edge.refuse('UserNotFoundException', 'Username/client id combination not found.');
  return { CodeDeliveryDetails: deliveredTo(String(request['Username'])) };
};

export const resendConfirmationCode: Override = (edge) => async (context, request) => {
  const call = await callOf(edge, context, request);
  const { pool } = call;
  const user = await userNamed(pool, context, request['Username']);
  if (!user) return noSuchUser(call);
  if (user.UserStatus !== 'UNCONFIRMED') throw edge.refuse('InvalidParameterException', 'User is already confirmed.');
  return sendCode(call, user, 'ResendCode');
};

export const forgotPassword: Override = (edge) => async (context, request) => {
  const call = await callOf(edge, context, request);
  const { pool } = call;
  const user = await userNamed(pool, context, request['Username']);
  if (!user) return noSuchUser(call);
  if (!user.Enabled) throw edge.refuse('NotAuthorizedException', 'User is disabled.');
  if (attributeOf(user, 'email_verified') !== 'true') {
    throw edge.refuse(
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  }
  return sendCode(call, user, 'ForgotPassword');
};

export const maskDestination: Override = (_edge, original) => async (context, request) => {
  const answer = await original(context, request);
  const details = answer['CodeDeliveryDetails'] as { Destination: string } | undefined;
  return details ? { ...answer, CodeDeliveryDetails: deliveredTo(details.Destination) } : answer;
};
