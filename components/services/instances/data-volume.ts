/** Name under which the instance is given its data volume. Amazon Linux keeps a link of that name, whatever the kernel calls it. */
export const DATA_DEVICE = "/dev/sdf";

/** Where the instance mounts its data volume. The container sees it elsewhere, so that it hides nothing of the instance's own. */
export const DATA_DIRECTORY = "/mnt/data";

/**
 * `nofail` lets an instance without its volume still boot, to be looked at; `required-by` keeps Docker from starting there,
 * so that no container writes beside the volume and the health check has the instance replaced.
 */
const MOUNT_OPTIONS =
  "defaults,nofail,x-systemd.required-by=docker.service,x-systemd.before=docker.service";

/**
 * The lines of a first-boot script that make a file system on the data volume if it is blank, and mount it now and at every
 * boot to come. They need `retry`. Status 2 of `blkid` alone means blank; anything else is left as it is.
 */
export const MOUNT_DATA_VOLUME: readonly string[] = [
  `retry test -b ${DATA_DEVICE}`,
  "status=0",
  `blkid --probe ${DATA_DEVICE} > /dev/null || status=$?`,
  `if [ "$status" -eq 2 ]; then mkfs.xfs -q ${DATA_DEVICE}; fi`,
  `uuid=$(blkid --probe --match-tag UUID --output value ${DATA_DEVICE})`,
  `mkdir -p ${DATA_DIRECTORY}`,
  `echo "UUID=$uuid ${DATA_DIRECTORY} xfs ${MOUNT_OPTIONS} 0 2" >> /etc/fstab`,
  "systemctl daemon-reload",
  `mount ${DATA_DIRECTORY}`,
  // An image may run as any user.
  `chmod 1777 ${DATA_DIRECTORY}`,
];
