import { ArgsType, Field, ID } from 'type-graphql';
import { Headline } from '../generated/prisma/enums.ts';

@ArgsType()
export class HeadlineArgs {
  @Field(() => Headline, {
    nullable: true,
    description:
      "Chooses each run's best epoch by a different headline than the experiment's own. The results are then always on the " +
      'validation images, because runs are evaluated on the test images only at the best epoch of the experiment. ' +
      'trainAccuracy and gap are null for runs whose best epoch changes.',
  })
  headline!: Headline | null;
}

@ArgsType()
export class StandingArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      'The ids or numbers of runs that represent their architectures, instead of the runs with the lowest seeds. A run without an ' +
      'accuracy has no effect.',
  })
  standing!: string[] | null;
}
