import type { Guard } from '../iam/guard';
import { AwsError, asAwsError } from '../runtime/aws-error';
import { bodyOf, type RunningServer, serve } from '../runtime/http-server';
import type { Executions } from './executions';
import { inputOf } from './request-fields';
import { stepFunctionsOperations } from './step-functions-operations';

/** The Step Functions API: running what the templates declare. */
export const startStepFunctionsApi = (port: number, executions: Executions, guard: Guard): Promise<RunningServer> =>
  serve(
    port,
    'the Step Functions API',
    guard('states', async (request, response) => {
      const answer = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      try {
        const name = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const operation = stepFunctionsOperations[name];
        if (!operation) throw new AwsError('UnknownOperationException', `The local Step Functions has no operation "${name}".`);
        answer(200, await operation(executions, inputOf((await bodyOf(request)).toString('utf8'))));
      } catch (error) {
        const { code, message, status } = asAwsError(error);
        answer(status, { __type: code, message });
      }
    }),
  );
