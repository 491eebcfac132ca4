import type { Plan } from '../architectures/architecture.ts';
import type { Journal } from '../run/journal.ts';
import type { Assignment } from '../run/messages.ts';

/** The context that all stages of a run share. */
export type Context = { assignment: Assignment; plan: Plan; journal: Journal };
