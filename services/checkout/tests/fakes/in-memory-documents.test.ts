import { describe } from 'vitest';
import { behavesLikeDocuments } from '../behaviours/documents';
import { inMemoryDocuments } from './in-memory-documents';

describe('documents in memory', () => {
  behavesLikeDocuments(inMemoryDocuments);
});
