import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Run } from '../run/run.type.ts';
import { Artifact } from './artifact.type.ts';

@Resolver(() => Artifact)
export class ArtifactResolver {
  @FieldResolver(() => String, {
    description:
      'The path of the file on this origin, from which it is downloaded. The response supports ranges and has an ETag.',
  })
  url(@Root() artifact: Artifact): string {
    return `/artifacts/${artifact.id}`;
  }
}

@Resolver(() => Run)
export class RunArtifactsResolver {
  @FieldResolver(() => [Artifact], {
    description: "The files of the run's current attempt, or of the attempt that is given, sorted by name.",
  })
  artifacts(
    @Root() run: Run,
    @Ctx() { artifacts }: Context,
    @Arg('attempt', () => Int, {
      nullable: true,
      description: 'The number of an attempt. Omit it to get the files of the current one.',
    })
    attempt?: number,
  ) {
    return artifacts.ofAttempt({ id: run.id, attempt: attempt ?? run.attempt });
  }
}
