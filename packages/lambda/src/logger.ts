import { Logger } from '@aws-lambda-powertools/logger';

/** One JSON line per entry, with the correlation id of what is being handled. Never logs events, tokens or personal data. */
export const logger = new Logger({ serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'local' });
