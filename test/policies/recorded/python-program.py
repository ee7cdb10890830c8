"""A load balancer, a target group and a database: with "one-zone" in one Availability Zone, else as they should be.

Previews itself under the policy pack that is its second argument.
"""

import sys

import pulumi
import pulumi_aws as aws
from pulumi import automation as auto

SPREAD = sys.argv[1] == "two-zones"


def program():
    zones = ["us-west-2a", "us-west-2b"] if SPREAD else ["us-west-2a", "us-west-2a"]
    network = aws.ec2.Vpc("network", cidr_block="10.0.0.0/16")
    subnets = [
        aws.ec2.Subnet(
            f"subnet-{index}",
            vpc_id=network.id,
            cidr_block=f"10.0.{index}.0/24",
            availability_zone=zone,
        )
        for index, zone in enumerate(zones)
    ]
    ids = [subnet.id for subnet in subnets]
    front = aws.lb.LoadBalancer(
        "front",
        load_balancer_type="network",
        internal=True,
        subnets=ids,
        enable_deletion_protection=SPREAD,
    )
    targets = aws.lb.TargetGroup(
        "web",
        port=80,
        protocol="HTTP",
        vpc_id=network.id,
        health_check={"path": "/healthz"} if SPREAD else None,
    )
    group = aws.rds.SubnetGroup("database", subnet_ids=ids)
    aws.rds.Instance(
        "database",
        engine="postgres",
        instance_class="db.t4g.small",
        allocated_storage=20,
        username="app",
        manage_master_user_password=True,
        db_subnet_group_name=group.name,
        multi_az=True if SPREAD else None,
        backup_retention_period=7 if SPREAD else None,
        deletion_protection=True if SPREAD else None,
        skip_final_snapshot=not SPREAD,
        final_snapshot_identifier="database-final" if SPREAD else None,
    )
    pulumi.export("front", front.dns_name)
    pulumi.export("targets", targets.arn)


stack = auto.create_or_select_stack(stack_name="test", project_name="python-program", program=program)
stack.set_config("aws:region", auto.ConfigValue("us-west-2"))
stack.preview(policy_packs=[sys.argv[2]], on_output=lambda text: print(text, file=sys.stderr))
