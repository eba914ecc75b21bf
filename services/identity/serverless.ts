import { defineService, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: 'identity',
  owns: 'Who somebody is: accounts, groups, tokens and the check of them, and a profile with points per user.',
  functions,
  resources: ['user-pool', 'groups', 'federation', 'app-client', 'triggers', 'tables', 'queues', 'rules', 'outputs'],
  authorizers: userAuthorizer({ functionKey: 'authorizer' }),
  params: {
    default: {
      // Where the hosted pages may send people back to: the address of this stage's web pages.
      callbackUrl: "${env:SIGN_IN_CALLBACK_URL, 'http://localhost:3000/signed-in'}",
      logoutUrl: "${env:SIGN_OUT_URL, 'http://localhost:3000/'}",
      // Public names of this platform at the other providers; empty: that provider is not offered. The secrets stay in Secrets Manager.
      googleClientId: "${env:GOOGLE_CLIENT_ID, ''}",
      facebookAppId: "${env:FACEBOOK_APP_ID, ''}",
    },
    local: { googleClientId: '', facebookAppId: '' },
  },
});
