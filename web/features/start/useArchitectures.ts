import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '../../lib/graphql';
import { architecturesQuery } from './startDocuments';

/** The pause in typing after which counts are fetched. */
const pauseMilliseconds = 250;

/** Loads the announced architectures with their parameter counts for an image size and a number of classes. */
export function useArchitectures(imageSize: unknown, classes: number) {
  const [size] = useDebouncedValue(isSize(imageSize) ? imageSize : undefined, pauseMilliseconds);
  const variables = { imageSize: size, classes: Math.max(2, classes) };
  return useQuery(architecturesQuery, variables, ({ architectures }) => architectures.length === 0);
}

const isSize = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= 4096;
