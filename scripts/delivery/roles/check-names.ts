import type { Template } from './template';

/** Properties that name a resource for the whole account, or for the whole world. */
const naming = /^(BucketName|TableName|QueueName|FunctionName|RoleName|TopicName|AlarmName|DashboardName|LogGroupName|UserPoolName)$/;
const named = new Set(['AWS::Events::EventBus', 'AWS::Events::Rule', 'AWS::Kinesis::Stream', 'AWS::Scheduler::ScheduleGroup']);
/** They say which function or bucket they belong to, under the same word. */
const owned = /^AWS::Lambda::(?!Function)|Policy$/;

const textOf = (value: unknown): string | undefined => {
  const { 'Fn::Sub': text } = (typeof value === 'object' && value !== null ? value : {}) as { readonly 'Fn::Sub'?: unknown };

  return [value, text].find((candidate) => typeof candidate === 'string') as string | undefined;
};

const namesOf = ({ Type, Properties = {} }: Template['Resources'][string]): readonly string[] =>
  owned.test(Type)
    ? []
    : Object.entries(Properties).flatMap(([key, value]) =>
        naming.test(key) || (key === 'Name' && named.has(Type)) ? (textOf(value) ?? []) : [],
      );

/** Buckets may leave out their service: their names are short, and unique in the world. */
const fits = (type: string, name: string, stage: string): boolean =>
  new RegExp(`^(/aws/[a-z]+/)?ecom-[a-z-]+-${stage}(-|$)`).test(name) || (type === 'AWS::S3::Bucket' && name.startsWith(`ecom-${stage}-`));

/** @returns a sentence for each resource with a name that the deploy roles do not know as one of the stage. */
export const nameProblems = (stage: string, { Resources }: Template): readonly string[] =>
  Object.entries(Resources).flatMap(([id, resource]) =>
    namesOf(resource)
      .filter((name) => !fits(resource.Type, name, stage))
      .map(
        (name) =>
          `${id} is called ${name}, which the deploy roles do not take for one of the stage: begin it with ecom-<service>-\${sls:stage}.`,
      ),
  );
