import type { Clock } from '@ecom/kernel';
import { number, object, string } from 'yup';
import { AgencyAnswerInvalidError, AgencyUnavailableError } from '../domain/errors';
import { PATIENCE } from '../domain/limits';
import type { Verdict } from '../domain/rating';
import type { AskAgency } from '../use-cases/ports';

type Options = { readonly baseUrl: string; readonly clock: Clock; readonly patience?: number };
type Received = { readonly status: number; readonly text: string };

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const rating = object({
  subject: string().strict().required(),
  score: number().strict().min(0).max(5).required(),
  ratings: number().strict().integer().min(0).required(),
  asOf: string().strict().matches(isoTime).required(),
}).required();

const unknownSubject = object({ code: string().strict().oneOf(['SUBJECT_UNKNOWN']).required() }).required();

const receive = async (url: string, patience: number): Promise<Received> => {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    throw new AgencyUnavailableError('The rating agency did not answer.', {}, { cause });
  }
};

/** A 404 is the agency's own only when it says so: any server on a wrong address answers 404. */
const verdictOf = (subjectId: string, { status, text }: Received, now: Date): Verdict => {
  const answer: unknown = JSON.parse(text);
  if (status === 404) {
    unknownSubject.validateSync(answer);
    return { outcome: 'unknown', asOf: now.toISOString() };
  }
  const { subject, score, ratings, asOf } = rating.validateSync(answer);
  if (subject !== subjectId) throw new Error('It is about somebody else.');
  return { outcome: 'rated', score, ratings, asOf };
};

/** A rating agency's API: `GET /reputations/{subject}`. Only a whole answer about the right person counts. */
export const httpAgency =
  ({ baseUrl, clock, patience = PATIENCE }: Options): AskAgency =>
  async (subjectId) => {
    const received = await receive(`${baseUrl}/reputations/${encodeURIComponent(subjectId)}`, patience);
    if (received.status !== 200 && received.status !== 404)
      throw new AgencyUnavailableError(`The rating agency answered ${received.status}.`);
    try {
      return verdictOf(subjectId, received, clock());
    } catch (cause) {
      throw new AgencyAnswerInvalidError('The rating agency answered something that is no rating.', {}, { cause });
    }
  };
