import { pushRequested } from '@ecom/contracts';
import type { Notice } from '../../src/domain/notice';

export const aNotice = (overrides: Partial<Notice> = {}): Notice => ({ ...pushRequested.example, ...overrides });
