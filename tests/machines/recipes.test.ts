import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from '../docs/markdown.ts';

const recipe = (name: string) => readFileSync(`docs/recipes/${name}`, 'utf8');

describe('the recipes for many machines', () => {
  it('are all named by the page, and the page names no others', () => {
    const named = [...textOf('docs/guides/many-machines.md').matchAll(/\]\(\.\.\/recipes\/([^)]+)\)/g)];
    expect(named.map(([, file]) => file).sort()).toEqual(readdirSync('docs/recipes').sort());
  });

  it('of Kubernetes is an Indexed Job of batch/v1: forty pods, each with its share counted from one', () => {
    const { apiVersion, kind, spec } = parse(recipe('kubernetes.yaml'));
    expect([apiVersion, kind]).toEqual(['batch/v1', 'Job']);
    // The fields that batch/v1 knows; an unknown one is ignored by Kubernetes, or refused.
    const known = ['completionMode', 'completions', 'parallelism', 'backoffLimit', 'template'];
    expect(Object.keys(spec).sort()).toEqual(known.sort());
    expect([spec.completionMode, spec.completions]).toEqual(['Indexed', 40]);
    // A Job wants one of these two.
    expect(['Never', 'OnFailure']).toContain(spec.template.spec.restartPolicy);
    const [{ args, volumeMounts }] = spec.template.spec.containers;
    expect(args[0]).toContain('--part "$((JOB_COMPLETION_INDEX + 1))/40"');
    const volumes = spec.template.spec.volumes.map(({ name }: { name: string }) => name);
    expect(volumes).toEqual(volumeMounts.map(({ name }: { name: string }) => name));
  });

  it('of AWS Batch is an array job of as many as there are shares', () => {
    const { arrayProperties, containerOverrides } = JSON.parse(recipe('aws-batch.json'));
    const said = containerOverrides.command.at(-1);
    expect(said).toContain('--part "$((AWS_BATCH_JOB_ARRAY_INDEX + 1))/40"');
    expect(arrayProperties.size).toBe(40);
  });

  it.skipIf(process.platform === 'win32').each(['slurm.sh', 'gnu-parallel.sh'])(
    '%s is what a shell can read',
    (name) => {
      expect(execFileSync('bash', ['-n', `docs/recipes/${name}`], { encoding: 'utf8' })).toBe('');
    },
  );
});
