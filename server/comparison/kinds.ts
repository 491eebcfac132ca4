/** What a comparison allows to speak of: two trained models, or their architectures if enough seeds were tested. */
export type Subject = 'TRAINED_MODELS' | 'ARCHITECTURES';

/** SEEDS: Welch's t-test between seeds. GROUPS: whole groups of images drawn anew. IMAGES: the exact McNemar test. */
export type Test = 'SEEDS' | 'GROUPS' | 'IMAGES';
