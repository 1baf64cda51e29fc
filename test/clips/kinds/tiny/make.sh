#!/bin/sh
# The smallest files of each kind, made anew with ffmpeg 7. Tests cut them, and change their tables, by themselves.
set -e
cd "$(dirname "$0")"
moving="-f lavfi -i testsrc2=size=64x48:rate=30:duration=2"
small="-v error -y -fflags +bitexact -flags:v +bitexact"
# H.264 with frames that are stored in another order than they are shown in.
ffmpeg $small $moving -c:v libx264 -crf 40 -g 15 -pix_fmt yuv420p tiny.mp4
# Clusters of half a second.
ffmpeg $small $moving -c:v libvpx -b:v 60k -g 15 -cluster_time_limit 500 tiny.webm
# A camera's clock of 33 bits that starts again at 0 after the first second.
ffmpeg $small $moving -c:v libx264 -crf 40 -g 15 -pix_fmt yuv420p -output_ts_offset 95441.3 -f mpegts -mpegts_m2ts_mode 0 wrapped.m2ts
# 25 frames a second of 50 half frames.
ffmpeg $small -f lavfi -i testsrc2=size=64x96:rate=50:duration=2 -vf interlace -c:v libx264 -crf 40 -g 12 -flags +ildct+ilme \
  -x264opts tff=1 -pix_fmt yuv420p -f mpegts -mpegts_m2ts_mode 0 interlaced.m2ts
# As a browser's recorder writes them: no length, clusters of open size, fragments, frames at uneven times.
uneven="-vf select='not(eq(mod(n\\,7)\\,3))' -fps_mode vfr"
ffmpeg $small $moving $uneven -c:v libvpx -b:v 60k -g 15 -cluster_time_limit 500 -live 1 recorder.webm
ffmpeg $small $moving $uneven -c:v libx264 -crf 40 -g 15 -pix_fmt yuv420p -movflags frag_keyframe+empty_moov+default_base_moof recorder.mp4
ffmpeg $small $moving $uneven -c:v libvpx-vp9 -b:v 60k -g 15 -movflags frag_keyframe+empty_moov+default_base_moof recorder-vp9.mp4
