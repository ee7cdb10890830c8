import { HOOKS, STOP_SECONDS } from "./lifecycle";
import { shellQuote } from "../shell-quote";

/** What the agent must know of the container beside it. */
export interface LifecycleAgentOptions {
  readonly region: string;
  /** Name of the container. */
  readonly container: string;
  /** TCP port that the instance publishes. */
  readonly port: number;
  readonly healthCheck: {
    readonly path: string;
    readonly timeoutSeconds: number;
    /** HTTP status codes of a healthy answer, such as `200,302` or `200-299`. */
    readonly matcher: string;
  };
}

const PROGRAM = "/usr/local/bin/lifecycle-agent";
const UNIT = "/etc/systemd/system/lifecycle-agent.service";

/** Seconds between two looks at the instance metadata. */
const POLL_SECONDS = 5;

const METADATA = "http://169.254.169.254/latest";

/** The bash condition for a status code that a matcher takes. */
function condition(matcher: string): string {
  return matcher
    .split(",")
    .map((part) => {
      const [from = "", to = from] = part.split("-");
      return `(code >= ${Number(from)} && code <= ${Number(to)})`;
    })
    .join(" || ");
}

/**
 * A program that completes the lifecycle actions of the instance that it runs on: the launching one once the container
 * answers its health check, the terminating one once the container has stopped.
 *
 * What is wanted of the instance stands in its metadata; the Auto Scaling group's name and whether an action waits is asked
 * of Amazon EC2 Auto Scaling, only after a change. Where no action waits there is nothing to complete, and a call that fails
 * is tried again. The metadata may change while the load balancer still drains the instance; the terminating action waits
 * only after that, so the container is not stopped before.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/retrieving-target-lifecycle-state-through-imds.html
 */
export function lifecycleAgent(options: LifecycleAgentOptions): string {
  const { healthCheck } = options;
  const region = shellQuote(options.region);
  const url = shellQuote(`http://localhost:${options.port}${healthCheck.path}`);
  return `#!/bin/bash
set -uo pipefail
metadata() {
  local token
  token=$(curl --silent --fail --max-time 2 --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' ${METADATA}/api/token) &&
    curl --silent --fail --max-time 2 --header "X-aws-ec2-metadata-token: $token" "${METADATA}/meta-data/$1"
}
healthy() {
  local code
  code=$(curl --silent --globoff --output /dev/null --max-time ${healthCheck.timeoutSeconds} --write-out '%{http_code}' ${url})
  code=$((10#\${code:-0}))
  (( ${condition(healthCheck.matcher)} ))
}
answer() {
  local hook=$1 target=$2 group= state=
  read -r group state < <(aws autoscaling describe-auto-scaling-instances --region ${region} --instance-ids "$instance" --query 'AutoScalingInstances[0].[AutoScalingGroupName,LifecycleState]' --output text)
  case $state in
    *:Wait)
      [ "$hook" != ${HOOKS.terminating} ] || docker stop -t ${STOP_SECONDS} ${shellQuote(options.container)}
      aws autoscaling complete-lifecycle-action --region ${region} --auto-scaling-group-name "$group" --lifecycle-hook-name "$hook" --lifecycle-action-result CONTINUE --instance-id "$instance" ;;
    *:Proceed | "$target") ;;
    *) return 1 ;;
  esac
}
until instance=$(metadata instance-id); do sleep ${POLL_SECONDS}; done
settled=
while true; do
  target=$(metadata autoscaling/target-lifecycle-state)
  if [ "$target" != "$settled" ]; then
    case $target in
      InService | Warmed:Running | Warmed:Stopped | Warmed:Hibernated)
        healthy && answer ${HOOKS.launching} "$target" && settled=$target ;;
      Terminated | Warmed:Terminated)
        answer ${HOOKS.terminating} "$target" && settled=$target ;;
      ?*) settled=$target ;;
    esac
  fi
  sleep ${POLL_SECONDS}
done
`;
}

/** A warm pool stops the instance and starts it again, so that the agent must begin at every boot. */
const SERVICE = `[Unit]
Description=Completes the lifecycle actions of this instance
Wants=network-online.target
After=network-online.target docker.service
[Service]
ExecStart=${PROGRAM}
Restart=always
RestartSec=${POLL_SECONDS}
[Install]
WantedBy=multi-user.target
`;

/** The lines of a script that install {@link lifecycleAgent} as a systemd service and start it. */
export function installLifecycleAgent(options: LifecycleAgentOptions): string[] {
  return [
    `cat > ${PROGRAM} <<'END_OF_AGENT'`,
    `${lifecycleAgent(options)}END_OF_AGENT`,
    `chmod 755 ${PROGRAM}`,
    `cat > ${UNIT} <<'END_OF_UNIT'`,
    `${SERVICE}END_OF_UNIT`,
    "systemctl daemon-reload",
    "systemctl enable --now lifecycle-agent",
  ];
}
