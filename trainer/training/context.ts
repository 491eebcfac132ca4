import type { Plan } from '../architectures/architecture.ts';
import type { Journal } from '../run/journal.ts';
import type { Assignment } from '../run/messages.ts';

/** What every step of a run knows. */
export type Context = { assignment: Assignment; plan: Plan; journal: Journal };
