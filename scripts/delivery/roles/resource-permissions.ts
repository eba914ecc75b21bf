const tagged = (service: string): readonly string[] =>
  ['TagResource', 'UntagResource', 'ListTagsForResource'].map((name) => `${service}:${name}`);
const all = (service: string, names: string): readonly string[] => names.split(' ').map((name) => `${service}:${name}`);
const apis = all('apigateway', 'GET POST PATCH PUT DELETE TagResource');

/**
 * What CloudFormation calls to make, change, read and delete a resource of each type that our templates hold: from the handlers in the
 * registry of resource types. A type that is not here has been thought of by nobody.
 */
export const resourcePermissions: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::Account': [...apis, 'iam:PassRole'],
  'AWS::ApiGatewayV2::Api': apis,
  'AWS::ApiGatewayV2::Authorizer': apis,
  'AWS::ApiGatewayV2::Deployment': apis,
  'AWS::ApiGatewayV2::Integration': apis,
  'AWS::ApiGatewayV2::Route': apis,
  'AWS::ApiGatewayV2::Stage': [
    ...apis,
    ...all('logs', 'CreateLogDelivery UpdateLogDelivery DeleteLogDelivery GetLogDelivery DescribeResourcePolicies PutResourcePolicy'),
  ],
  'AWS::CloudWatch::Alarm': [...all('cloudwatch', 'PutMetricAlarm DeleteAlarms DescribeAlarms'), ...tagged('cloudwatch')],
  'AWS::CloudWatch::Dashboard': all('cloudwatch', 'PutDashboard DeleteDashboards GetDashboard'),
  'AWS::CodeDeploy::Application': [
    ...all('codedeploy', 'CreateApplication DeleteApplication GetApplication UpdateApplication'),
    ...tagged('codedeploy'),
  ],
  'AWS::CodeDeploy::DeploymentGroup': [
    ...all('codedeploy', 'CreateDeploymentGroup DeleteDeploymentGroup GetDeploymentGroup UpdateDeploymentGroup'),
    'iam:PassRole',
  ],
  'AWS::Cognito::UserPool': [
    ...all('cognito-idp', 'CreateUserPool DeleteUserPool UpdateUserPool DescribeUserPool SetUserPoolMfaConfig GetUserPoolMfaConfig'),
    ...tagged('cognito-idp'),
  ],
  'AWS::Cognito::UserPoolClient': all(
    'cognito-idp',
    'CreateUserPoolClient DeleteUserPoolClient UpdateUserPoolClient DescribeUserPoolClient',
  ),
  'AWS::Cognito::UserPoolDomain': all(
    'cognito-idp',
    'CreateUserPoolDomain DeleteUserPoolDomain UpdateUserPoolDomain DescribeUserPoolDomain',
  ),
  'AWS::Cognito::UserPoolGroup': all('cognito-idp', 'CreateGroup DeleteGroup UpdateGroup GetGroup'),
  'AWS::Cognito::UserPoolIdentityProvider': [
    ...all('cognito-idp', 'CreateIdentityProvider DeleteIdentityProvider UpdateIdentityProvider DescribeIdentityProvider'),
    'secretsmanager:GetSecretValue',
  ],
  'AWS::DynamoDB::Table': all(
    'dynamodb',
    'CreateTable DeleteTable UpdateTable DescribeTable UpdateTimeToLive DescribeTimeToLive UpdateContinuousBackups DescribeContinuousBackups TagResource UntagResource ListTagsOfResource',
  ),
  'AWS::Events::EventBus': [...all('events', 'CreateEventBus DeleteEventBus DescribeEventBus UpdateEventBus'), ...tagged('events')],
  'AWS::Events::Rule': all('events', 'PutRule DeleteRule DescribeRule PutTargets RemoveTargets ListTargetsByRule'),
  'AWS::IAM::Policy': all('iam', 'PutRolePolicy DeleteRolePolicy GetRolePolicy'),
  'AWS::IAM::Role': all(
    'iam',
    'CreateRole DeleteRole GetRole PutRolePolicy DeleteRolePolicy GetRolePolicy ListRolePolicies ListAttachedRolePolicies AttachRolePolicy DetachRolePolicy UpdateAssumeRolePolicy PutRolePermissionsBoundary TagRole UntagRole',
  ),
  'AWS::Kinesis::Stream': all(
    'kinesis',
    'CreateStream DeleteStream DescribeStreamSummary UpdateStreamMode IncreaseStreamRetentionPeriod DecreaseStreamRetentionPeriod StartStreamEncryption StopStreamEncryption AddTagsToStream RemoveTagsFromStream ListTagsForStream',
  ),
  'AWS::Lambda::Alias': [
    ...all('lambda', 'CreateAlias UpdateAlias DeleteAlias GetAlias'),
    ...all('codedeploy', 'CreateDeployment GetDeployment GetDeploymentConfig StopDeployment'),
  ],
  'AWS::Lambda::EventInvokeConfig': all(
    'lambda',
    'PutFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig DeleteFunctionEventInvokeConfig GetFunctionEventInvokeConfig',
  ),
  'AWS::Lambda::EventSourceMapping': all(
    'lambda',
    'CreateEventSourceMapping UpdateEventSourceMapping DeleteEventSourceMapping GetEventSourceMapping ListTags TagResource UntagResource',
  ),
  'AWS::Lambda::Function': [
    ...all(
      'lambda',
      'CreateFunction DeleteFunction GetFunction UpdateFunctionCode UpdateFunctionConfiguration PutFunctionConcurrency DeleteFunctionConcurrency PutFunctionRecursionConfig GetFunctionRecursionConfig TagResource UntagResource ListTags',
    ),
    'iam:PassRole',
    's3:GetObject',
  ],
  'AWS::Lambda::Permission': all('lambda', 'AddPermission RemovePermission GetPolicy'),
  'AWS::Lambda::Url': all('lambda', 'CreateFunctionUrlConfig DeleteFunctionUrlConfig GetFunctionUrlConfig UpdateFunctionUrlConfig'),
  'AWS::Lambda::Version': all('lambda', 'PublishVersion ListVersionsByFunction GetFunctionConfiguration DeleteFunction'),
  'AWS::Logs::LogGroup': [
    ...all('logs', 'CreateLogGroup DeleteLogGroup DescribeLogGroups PutRetentionPolicy DeleteRetentionPolicy'),
    ...tagged('logs'),
  ],
  'AWS::S3::Bucket': all(
    's3',
    'CreateBucket DeleteBucket PutBucketPublicAccessBlock PutEncryptionConfiguration PutBucketOwnershipControls PutBucketCORS PutLifecycleConfiguration PutBucketNotification PutBucketTagging PutBucketVersioning GetBucketTagging GetEncryptionConfiguration ListBucket',
  ),
  'AWS::S3::BucketPolicy': all('s3', 'PutBucketPolicy GetBucketPolicy DeleteBucketPolicy'),
  'AWS::Scheduler::ScheduleGroup': [
    ...all('scheduler', 'CreateScheduleGroup DeleteScheduleGroup GetScheduleGroup DeleteSchedule'),
    ...tagged('scheduler'),
  ],
  'AWS::SecretsManager::Secret': all(
    'secretsmanager',
    'CreateSecret UpdateSecret DeleteSecret DescribeSecret GetSecretValue TagResource UntagResource',
  ),
  'AWS::SNS::Subscription': all('sns', 'Subscribe Unsubscribe'),
  'AWS::SNS::Topic': [
    ...all('sns', 'CreateTopic DeleteTopic GetTopicAttributes SetTopicAttributes ListSubscriptionsByTopic'),
    ...tagged('sns'),
  ],
  'AWS::SNS::TopicPolicy': all('sns', 'SetTopicAttributes'),
  'AWS::SQS::Queue': all(
    'sqs',
    'CreateQueue DeleteQueue GetQueueAttributes SetQueueAttributes GetQueueUrl TagQueue UntagQueue ListQueueTags',
  ),
  'AWS::SQS::QueuePolicy': all('sqs', 'SetQueueAttributes GetQueueAttributes'),
  'AWS::StepFunctions::StateMachine': [
    ...all('states', 'CreateStateMachine UpdateStateMachine DeleteStateMachine DescribeStateMachine'),
    ...tagged('states'),
    'iam:PassRole',
  ],
};
