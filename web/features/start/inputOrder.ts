/** An error stands next to what it is about; the explanation waits below. */
export const below: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];
