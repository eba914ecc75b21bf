import { allow, type Statement, sub } from '@ecom/serverless';

/** Where frames are posted to; the stage is a part of it. */
export const socketEndpoint = sub('https://${WebsocketsApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${sls:stage}');

const connections = (method: 'POST' | 'DELETE') =>
  sub(`arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${WebsocketsApi}/\${sls:stage}/${method}/@connections/*`);

/** Posting to the sockets of this API and stage, and closing those that do not listen. */
export const manageConnections: Statement = allow(['execute-api:ManageConnections'], connections('POST'), connections('DELETE'));
