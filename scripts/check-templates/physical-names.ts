/** Where a resource's own name is, and how many characters AWS takes there (from each service's API reference). */
type PhysicalName = { readonly property: string; readonly longest: number };

const named = (property: string, longest: number): PhysicalName => ({ property, longest });

/** Types whose names are unique in an account, a region, or the world: two stages in one account must not meet there. */
export const physicalNames: Readonly<Record<string, PhysicalName>> = {
  'AWS::ApiGateway::RestApi': named('Name', 128),
  'AWS::ApiGatewayV2::Api': named('Name', 128),
  'AWS::AppSync::GraphQLApi': named('Name', 65_536),
  'AWS::CloudWatch::Alarm': named('AlarmName', 255),
  'AWS::CloudWatch::CompositeAlarm': named('AlarmName', 255),
  'AWS::CloudWatch::Dashboard': named('DashboardName', 255),
  'AWS::CodeDeploy::Application': named('ApplicationName', 100),
  'AWS::CodeDeploy::DeploymentGroup': named('DeploymentGroupName', 100),
  'AWS::Cognito::UserPool': named('UserPoolName', 128),
  'AWS::Cognito::UserPoolClient': named('ClientName', 128),
  'AWS::Cognito::UserPoolDomain': named('Domain', 63),
  'AWS::DynamoDB::Table': named('TableName', 255),
  'AWS::Events::Archive': named('ArchiveName', 48),
  'AWS::Events::Connection': named('Name', 64),
  'AWS::Events::EventBus': named('Name', 256),
  'AWS::Events::Rule': named('Name', 64),
  'AWS::IAM::ManagedPolicy': named('ManagedPolicyName', 128),
  'AWS::IAM::Role': named('RoleName', 64),
  'AWS::KMS::Alias': named('AliasName', 256),
  'AWS::Kinesis::Stream': named('Name', 128),
  'AWS::KinesisFirehose::DeliveryStream': named('DeliveryStreamName', 64),
  'AWS::Lambda::Function': named('FunctionName', 64),
  'AWS::Lambda::LayerVersion': named('LayerName', 140),
  'AWS::Logs::LogGroup': named('LogGroupName', 512),
  'AWS::Logs::QueryDefinition': named('Name', 255),
  'AWS::Pipes::Pipe': named('Name', 64),
  'AWS::S3::Bucket': named('BucketName', 63),
  'AWS::SNS::Topic': named('TopicName', 256),
  'AWS::SQS::Queue': named('QueueName', 80),
  'AWS::SSM::Parameter': named('Name', 1011),
  'AWS::Scheduler::Schedule': named('Name', 64),
  'AWS::Scheduler::ScheduleGroup': named('Name', 64),
  'AWS::SecretsManager::Secret': named('Name', 512),
  'AWS::StepFunctions::Activity': named('Name', 80),
  'AWS::StepFunctions::StateMachine': named('StateMachineName', 80),
  'AWS::XRay::Group': named('GroupName', 32),
};

/** Types whose names are unique within another resource of the same stack, so that they need no stage. */
export const namedWithinAnother: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Model',
  'AWS::ApiGatewayV2::Stage',
  'AWS::AppSync::DataSource',
  'AWS::AppSync::FunctionConfiguration',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolIdentityProvider',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::IAM::Policy',
  'AWS::Lambda::Alias',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::SubscriptionFilter',
]);
