import type { Charge } from './prices';

/** Hours of a month, as AWS counts them. */
export const MONTH_HOURS = 730;

type Properties = Readonly<Record<string, unknown>>;

/** What one resource of a type costs in a month in which nobody comes; for some, nothing, and why. */
export type Rest = { readonly free: string } | { readonly charges: (properties: Properties) => readonly Charge[] };

const free = (why: string): Rest => ({ free: why });
const each = (price: string): Rest => ({ charges: () => [{ price, quantity: 1 }] });

const byUse = free('costs by use');
const part = free('part of what it belongs to');
const access = free('permissions cost nothing');

/** Metrics are what an alarm is billed by: an expression over two metrics is two. */
const alarm: Rest = {
  charges: ({ Metrics, Period }) => {
    const metrics = Array.isArray(Metrics) ? Metrics.filter((metric: object) => 'MetricStat' in metric).length : 1;

    return [{ price: typeof Period === 'number' && Period < 60 ? 'fastAlarm' : 'alarm', quantity: metrics }];
  },
};

const stream: Rest = {
  charges: ({ StreamModeDetails, ShardCount = 1 }) =>
    (StreamModeDetails as { readonly StreamMode?: string } | undefined)?.StreamMode === 'ON_DEMAND'
      ? [{ price: 'streamHour', quantity: MONTH_HOURS }]
      : [{ price: 'shardHour', quantity: MONTH_HOURS * Number(ShardCount) }],
};

/** Five pollers ask an empty queue, each every twenty seconds. */
const EMPTY_RECEIVES = 5 * 3 * 60 * MONTH_HOURS;

const sourceMapping: Rest = {
  charges: ({ EventSourceArn }) =>
    /queue|sqs/i.test(JSON.stringify(EventSourceArn)) ? [{ price: 'queueRequest', quantity: EMPTY_RECEIVES }] : [],
};

const webAcl: Rest = {
  charges: ({ Rules }) => [
    { price: 'webAcl', quantity: 1 },
    { price: 'webAclRule', quantity: Array.isArray(Rules) ? Rules.length : 0 },
  ],
};

/** Every type of resource that a template may have. One that is not here has no price known, which is an error and never nothing. */
export const resourceTypes: Readonly<Record<string, Rest>> = {
  'AWS::ApiGateway::Account': access,
  'AWS::ApiGatewayV2::Api': byUse,
  'AWS::ApiGatewayV2::ApiMapping': part,
  'AWS::ApiGatewayV2::Authorizer': part,
  'AWS::ApiGatewayV2::Deployment': part,
  'AWS::ApiGatewayV2::DomainName': free('a domain name of an API costs nothing'),
  'AWS::ApiGatewayV2::Integration': part,
  'AWS::ApiGatewayV2::IntegrationResponse': part,
  'AWS::ApiGatewayV2::Model': part,
  'AWS::ApiGatewayV2::Route': part,
  'AWS::ApiGatewayV2::RouteResponse': part,
  'AWS::ApiGatewayV2::Stage': part,
  'AWS::AppSync::ApiKey': part,
  'AWS::AppSync::DataSource': part,
  'AWS::AppSync::FunctionConfiguration': part,
  'AWS::AppSync::GraphQLApi': byUse,
  'AWS::AppSync::GraphQLSchema': part,
  'AWS::AppSync::Resolver': part,
  'AWS::CloudFormation::CustomResource': part,
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::CompositeAlarm': each('compositeAlarm'),
  'AWS::CloudWatch::Dashboard': each('dashboard'),
  'AWS::CodeDeploy::Application': free('deployments of functions cost nothing'),
  'AWS::CodeDeploy::DeploymentGroup': free('deployments of functions cost nothing'),
  'AWS::Cognito::UserPool': byUse,
  'AWS::Cognito::UserPoolClient': part,
  'AWS::Cognito::UserPoolDomain': part,
  'AWS::Cognito::UserPoolGroup': part,
  'AWS::Cognito::UserPoolIdentityProvider': part,
  'AWS::DynamoDB::Table': free('costs by use and by what is kept'),
  'AWS::Events::Archive': byUse,
  'AWS::Events::EventBus': byUse,
  'AWS::Events::EventBusPolicy': access,
  'AWS::Events::Rule': free('rules cost nothing; what they start is counted there'),
  'AWS::IAM::ManagedPolicy': access,
  'AWS::IAM::Policy': access,
  'AWS::IAM::Role': access,
  'AWS::KMS::Alias': part,
  'AWS::KMS::Key': each('key'),
  'AWS::Kinesis::Stream': stream,
  'AWS::Kinesis::StreamConsumer': byUse,
  'AWS::Lambda::Alias': part,
  'AWS::Lambda::EventInvokeConfig': part,
  'AWS::Lambda::EventSourceMapping': sourceMapping,
  'AWS::Lambda::Function': byUse,
  'AWS::Lambda::LayerVersion': part,
  'AWS::Lambda::Permission': access,
  'AWS::Lambda::Url': part,
  'AWS::Lambda::Version': part,
  'AWS::Logs::LogGroup': free('costs by what is written'),
  'AWS::Logs::MetricFilter': part,
  'AWS::Logs::QueryDefinition': part,
  'AWS::Logs::ResourcePolicy': access,
  'AWS::Pipes::Pipe': byUse,
  'AWS::S3::Bucket': free('costs by use and by what is kept'),
  'AWS::S3::BucketPolicy': access,
  'AWS::SNS::Subscription': part,
  'AWS::SNS::Topic': byUse,
  'AWS::SNS::TopicPolicy': access,
  'AWS::SQS::Queue': byUse,
  'AWS::SQS::QueuePolicy': access,
  'AWS::SSM::Parameter': free('standard parameters cost nothing'),
  'AWS::Scheduler::Schedule': byUse,
  'AWS::Scheduler::ScheduleGroup': part,
  'AWS::SecretsManager::Secret': each('secret'),
  'AWS::StepFunctions::StateMachine': byUse,
  'AWS::StepFunctions::StateMachineAlias': part,
  'AWS::StepFunctions::StateMachineVersion': part,
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::WAFv2::WebACLAssociation': part,
};
