/** Places the error directly below the input, before the description. */
export const below: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];
