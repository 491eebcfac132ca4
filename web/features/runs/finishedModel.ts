import type { ArtifactKind } from '../../graphql/graphql';

/** The one of a run's models that one button downloads: as TensorFlow.js reads it, with a README and labels in it. */
export const finishedModel = <File extends { kind: ArtifactKind; name: string }>(files: readonly File[]) => {
  const models = files.filter(({ kind }) => kind === 'MODEL');
  return models.find(({ name }) => name === 'model.tfjs.zip') ?? models[0];
};
