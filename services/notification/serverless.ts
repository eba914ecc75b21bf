import { defineService, param, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: 'notification',
  owns: 'What users are told: mails, each exactly once, and which of them a user wants.',
  functions,
  resources: ['tables', 'queues', 'rules', 'outputs'],
  measures: ['MailsSent', 'MailsMuted', 'MailsUndeliverable', 'MailsRepeated'],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
  // The reserved domain `test` never delivers: a deployed stage names the domain it has verified with the mail service.
  params: { default: { mailDomain: "${env:MAIL_DOMAIN, 'ecomauction.test'}" }, local: { mailDomain: 'ecomauction.test' } },
});
